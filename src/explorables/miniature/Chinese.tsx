import { zh } from './chinese.ts';
import { View, type Props } from './View.tsx';

/** The figure on a page in Chinese. */
export default (props: Props) => <View {...props} locale="zh" words={zh} />;
