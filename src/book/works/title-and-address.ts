/** What a work is called and where it is found. */
import { text, type Data, type Finding } from './fields.ts';

const markup = /<[a-z/]|`|\*\*|\\[a-zA-Z]+|&[a-z]+;|&#|\{|\}|\$[^$\d][^$]*\$/;

export function titleFindings(data: Data): Finding[] {
  const title = text(data, 'title');
  const words = title.match(/\p{L}{2,}/gu) ?? [];
  const found: Finding[] = [];
  if (markup.test(title))
    found.push({
      at: 'title',
      what: `has markup in its title “${title}”`,
      fix: 'Write plain text.',
    });
  if (
    words.length >= 3 &&
    words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  )
    found.push({ at: 'title', what: `has a title in capitals`, fix: 'Write it as a sentence.' });
  if (title.trim() !== '' && /\s{2}|^\s|\s$|[^.]\.$/.test(title))
    found.push({
      at: 'title',
      what: `has a blank or a full stop too many in its title`,
      fix: 'Take it out.',
    });
  return found;
}

export function addressFindings(data: Data): Finding[] {
  const [url, doi] = [text(data, 'url'), text(data, 'doi')];
  const found: Finding[] = [];
  if (
    url !== '' &&
    (!/^https?:\/\//.test(url) || /^https?:\/\/[^/]*@/.test(url) || /[\s<>"]/.test(url))
  )
    found.push({
      at: 'url',
      what: `has an address that is none of a page: ${url}`,
      fix: 'Write https://…, without names and passwords.',
    });
  if (/^https?:\/\/(?:www\.)?arxiv\.org\//.test(url))
    found.push({
      at: 'url',
      what: 'has arXiv as its url',
      fix: 'Write arxiv: "2006.11239" instead.',
    });
  if (/^https?:\/\/(?:dx\.)?doi\.org\//.test(url))
    found.push({ at: 'url', what: 'has a DOI as its url', fix: 'Write doi: 10.… instead.' });
  if (doi !== '' && !/^10\.\d{4,9}\/\S+$/.test(doi))
    found.push({
      at: 'doi',
      what: `has "${doi}" as its DOI`,
      fix: 'Write it from the 10. on: 10.1098/rstl.1804.0001.',
    });
  return found;
}
