/**
 * What every page does with script, in one file, since each file is a request while the page is read. What a
 * page does not have is passed over.
 */
import { closeMenu } from '#src/components/site/closeMenu.ts';
import { equipProse } from '#src/components/site/equipProse.ts';
import { keepPlace } from '#src/components/site/keepPlace.ts';
import { markFoundHere } from '#src/components/site/markFound.ts';
import { markHeading } from '#src/components/site/markHeading.ts';
import { openNumber } from '#src/components/site/openNumber.ts';
import { openOnRequest } from '#src/components/site/openSearch.ts';
import { prefetchNext } from '#src/components/site/prefetchNext.ts';
import { themeToggle } from '#src/components/site/themeToggle.ts';

themeToggle();
closeMenu();
openOnRequest();
equipProse();
openNumber();
markHeading();
prefetchNext();
keepPlace();
markFoundHere();
