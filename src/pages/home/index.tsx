import { Text, View } from '@tarojs/components';

export default function Home() {
  return <View id='home' aria-role='main' aria-label='home'><Text>学声</Text></View>;
}
