// Which document was ingested from a source?
// parameters:
//   ids: list of strings — sources: paths or URLs
// example: {"ids": ["seeds/shanghai-auto-city-2024.txt"]}
// columns: id, document
UNWIND $ids AS id
MATCH (document:Document {source: id})
RETURN id, document {.id, .source, .title, .site, .published, .sha256, .extractor} AS document
