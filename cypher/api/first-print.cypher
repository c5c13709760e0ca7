// Which document printed the text of a document first: another one, or itself?
// parameters:
//   ids: list of strings — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, first
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (print:Document {id: document.witness})
  RETURN collect(print {.id, .source, .title, .site, .published, .sha256, .extractor}) AS prints
}
RETURN id, prints[0] AS first
