/** Stands for @tarojs/components in jsdom: plain elements that answer to the props the app uses. */
import { type ChangeEvent, forwardRef, type HTMLAttributes, type ReactNode } from 'react';

interface ValueEvent {
  detail: { value: string };
}

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'onInput' | 'onBlur' | 'onFocus'> {
  children?: ReactNode;
  [extra: string]: unknown;
}

interface InputProps extends Props {
  value?: string;
  maxlength?: number;
  placeholder?: string;
  onInput?: (event: ValueEvent) => void;
  onBlur?: () => void;
  onFocus?: () => void;
}

const KNOWN = /^(id|className|style|onClick|role|tabIndex|aria-.*|data-.*)$/;

/** aria-role is WeChat's word for role. */
const plain = (props: Props) =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => KNOWN.test(name))
      .map(([name, value]) => [name === 'aria-role' ? 'role' : name, value]),
  );

export const View = ({ children, ...props }: Props) => <div {...plain(props)}>{children}</div>;
export const ScrollView = View;
export const Text = ({ children, ...props }: Props) => <span {...plain(props)}>{children}</span>;
export const Button = ({ children, ...props }: Props) => (
  <button type='button' {...plain(props)}>
    {children}
  </button>
);
export const Image = ({ src, ...props }: Props & { src?: string }) => <img alt='' src={src} {...plain(props)} />;

const written = ({ value, maxlength, placeholder, onInput, onBlur, onFocus, ...props }: InputProps) => ({
  value,
  maxLength: maxlength,
  placeholder,
  onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onInput?.({ detail: { value: currentTarget.value } }),
  onBlur,
  onFocus,
  ...plain(props),
});

export const Input = forwardRef<HTMLInputElement, InputProps>((props, ref) => <input ref={ref} {...written(props)} />);
export const Textarea = forwardRef<HTMLTextAreaElement, InputProps>((props, ref) => (
  <textarea ref={ref} {...written(props)} />
));
