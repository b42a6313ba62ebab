import { en } from './english.ts';
import { View, type Props } from './View.tsx';

/** The figure on a page in English. */
export default (props: Props) => <View {...props} locale="en" words={en} />;
