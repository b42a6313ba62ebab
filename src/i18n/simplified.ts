/** Traditional characters, and the words of Taiwan for what the mainland calls otherwise, as simplified. */
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import words from 'opencc-js/dict/TWPhrasesRev';

export const simplified: (text: string) => string = ConverterFactory([[words], [characters]]);
