// A cloud function that does what its event says, for the tests of local-cloud.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const actions = {
  async who({ ms = 0 }) {
    await pause(ms);
    await cloud.database().collection('notes').count();
    return { openid: cloud.getWXContext().OPENID ?? null };
  },
  async nest({ name = 'probe', event }) {
    await cloud.database().collection('notes').count();
    const { result } = await cloud.callFunction({ name, data: event });
    await cloud.database().collection('notes').count();
    return { inner: result, openid: cloud.getWXContext().OPENID ?? null };
  },
  environment: () => ({
    names: Object.keys(process.env).sort(),
    extra: process.env.EXTRA,
    zone: new Date(0).getTimezoneOffset(),
  }),
  echo: ({ value }) => value,
  nothing: () => undefined,
  date: () => ({ at: new Date(0), gone: undefined }),
  throw() {
    throw new Error('as asked');
  },
  exit: () => process.exit(3),
  crash() {
    setImmediate(() => {
      throw new Error('outside the call');
    });
    return pause(60_000);
  },
  hang: () => pause(60_000),
  spin() {
    for (;;);
  },
  large: ({ bytes }) => 'x'.repeat(bytes - 2),
  circle() {
    const value = {};
    value.self = value;
    return value;
  },
  http: (event) => event.answer ?? event,
};

exports.main = async (event, context) => {
  if (event.httpMethod) {
    if (event.path === '/answer') return JSON.parse(event.body);
    if (event.path === '/plain') return { just: 'json' };
    return {
      statusCode: 201,
      headers: { 'content-type': 'text/x-test' },
      body: JSON.stringify({ event, openid: cloud.getWXContext().OPENID ?? null }),
    };
  }
  if (event.action === 'context') return context;
  return actions[event.action](event);
};
