// How much is in the graph: documents, entities by kind, statements by predicate, officials (persons with a post in
// a party or state body)?
// parameters: none
// example: {}
// columns: part, name, count
MATCH (document:Document)
RETURN 'documents' AS part, 'Document' AS name, count(*) AS count
UNION ALL
MATCH (entity:Entity)
UNWIND [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']] AS kind
RETURN 'entities' AS part, kind AS name, count(*) AS count
UNION ALL
MATCH (statement:Statement)
RETURN 'statements' AS part, statement.predicate AS name, count(*) AS count
UNION ALL
MATCH (person:Person)-[:HOLDS_POST]->(:Government)
RETURN 'officials' AS part, 'Person' AS name, count(DISTINCT person) AS count
