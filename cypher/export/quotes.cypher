// Sentences that state relationships, the earliest publication first.
// parameters:
//   keys: list of strings — keys of relationships
// example: {"keys": ["@edge:MEMBER_OF"]}
// columns: key, id, text, document, source, site, published
UNWIND $keys AS key
MATCH (statement:Statement {edge: key})-[:`IN`]->(page:Document)
RETURN key, statement.id AS id, statement.quote AS text, page.id AS document, page.source AS source,
       page.site AS site, page.published AS published
ORDER BY key, coalesce(published, '9'), document, id
