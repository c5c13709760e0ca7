// Takes away mentions that are to be written again on another entity.
// parameters:
//   documents: list of strings — ids of documents
//   sources: list of strings — ids of the source entities that they mention
MATCH (document:Document)
WHERE document.id IN $documents
MATCH (document)-[mention:MENTIONS]->()
WHERE mention.source IN $sources
DELETE mention
