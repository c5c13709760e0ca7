// Which documents were read, how much do they say, and which noise was taken out of them?
// parameters: none
// example: {}
// columns: source, title, site, published, statements, entities, noise
MATCH (document:Document)
OPTIONAL MATCH (statement:Statement)-[:`IN`]->(document)
WITH document, count(statement) AS statements
OPTIONAL MATCH (document)-[mention:MENTIONS]->(:Entity)
WITH document, statements, count(mention) AS entities
RETURN document.source AS source, document.title AS title, document.site AS site, document.published AS published,
       statements, entities, document.noise AS noise
ORDER BY source
