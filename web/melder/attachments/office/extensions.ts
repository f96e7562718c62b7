/**
 * Extensions of a document (`ext` with a `uri`, ISO/IEC 29500-1, 18.2.7) that draw or count: of a sheet, a chart, a
 * slide, a picture. Every other goes. Most of those are identities, and what a newer program puts there nobody knows.
 */
export const DRAWING_EXTENSIONS: ReadonlySet<string> = new Set([
  // Sheets: conditional formats, choices, sparklines, slicers and timelines.
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}",
  "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
  "{BBE1A952-AA13-448E-AADC-164F8A28A991}",
  "{46BE6895-7355-4A93-B00E-2C351335B9C9}",
  "{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}",
  // Charts: labels, names of series, colours of what is below zero.
  "{CE6537A1-D6FC-4F65-9D91-7224C49458BB}",
  "{02D57815-91ED-43CB-92C2-25804820EDAC}",
  "{6F2FDCE9-48DA-4B69-8628-5D25D57E5C99}",
  // Drawings: pictures in lines, hidden lines and fills, shadows, resolution, layers, what only decorates.
  "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
  "{909E8E84-426E-40DD-AFC4-6F175D3DCCD1}",
  "{91240B29-F687-4F45-9842-019B960494DF}",
  "{AF507438-7753-43E0-B8FC-AC1667EBCBE1}",
  "{53640926-AAD7-44D8-BBD7-CCE9431645EC}",
  "{28A0092B-C50C-407E-A947-70E740481C1C}",
  "{C183D7F6-B498-43B3-948B-1728B52AA6E4}",
  "{C572A759-6A51-4108-AA02-DFA0A04FC94B}",
  // Slides: sections, films, how they change.
  "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}",
  "{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}",
]);
