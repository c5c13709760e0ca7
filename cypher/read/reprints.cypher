// In how many documents was each text printed, and in which?
// parameters: none
// example: {}
// columns: text, published, prints, sources, statements
MATCH (print:Document)
WITH print ORDER BY coalesce(print.published, '9'), print.id
WITH print.witness AS witness, collect(print.source) AS sources
MATCH (first:Document {id: witness})
RETURN first.source AS text, first.published AS published, size(sources) AS prints, sources,
       COUNT { (:Statement)-[:`IN`]->(first) } AS statements
ORDER BY prints DESC, text
