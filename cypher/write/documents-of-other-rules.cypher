// Which documents were read by another version of the rules?
// parameters:
//   extractor: string — the version that is wanted
// columns: source
MATCH (document:Document)
WHERE document.extractor IS NULL OR document.extractor <> $extractor
RETURN document.source AS source
ORDER BY source
