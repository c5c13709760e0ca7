// Which documents have this source?
// parameters:
//   source: string — path or URL as it was ingested
// columns: id
MATCH (document:Document {source: $source})
RETURN document.id AS id
ORDER BY id
