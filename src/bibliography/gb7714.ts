/**
 * A CSL style after GB/T 7714—2015 (numeric), for the Chinese pages. It covers the kinds of work this
 * site cites; medium designators follow annex B of the standard.
 */
const designator = (types: string, mark: string): string =>
  `<else-if type="${types}"><text value="${mark}"/></else-if>`;

export const gb7714 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
  <info><title>GB/T 7714—2015</title><id>gb7714</id><updated>2026-11-22T00:00:00+00:00</updated></info>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=" " initialize-with=" " delimiter=", " delimiter-precedes-last="always"/>
      <et-al term="et-al"/>
    </names>
  </macro>
  <macro name="medium">
    <choose>
      <if type="article-journal"><text value="[J/OL]"/></if>
      ${designator('paper-conference', '[C/OL]')}
      ${designator('book chapter', '[M]')}
      ${designator('report', '[R/OL]')}
      ${designator('software', '[CP/OL]')}
      ${designator('dataset', '[DS/OL]')}
      ${designator('article-newspaper', '[N/OL]')}
      ${designator('standard', '[S/OL]')}
      ${designator('legal_case legislation', '[Z/OL]')}
      <else><text value="[EB/OL]"/></else>
    </choose>
  </macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <group>
          <text variable="title"/><text macro="medium"/>
          <choose>
            <if type="paper-conference"><text variable="container-title" prefix="//"/></if>
          </choose>
        </group>
        <choose>
          <if type="paper-conference"><text macro="year"/></if>
          <else>
            <group delimiter=", ">
              <text variable="container-title"/>
              <text variable="publisher"/>
              <text macro="year"/>
            </group>
          </else>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
