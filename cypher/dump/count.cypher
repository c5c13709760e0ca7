// How much is in the graph: documents, mentions, statements, entities by kind, relationships by type?
// parameters: none
// example: {}
// columns: part, name, count
MATCH (document:Document)
RETURN 'documents' AS part, 'Document' AS name, count(*) AS count
UNION ALL
MATCH (:Document)-[mention:MENTIONS]->(:Entity)
RETURN 'mentions' AS part, 'MENTIONS' AS name, count(*) AS count
UNION ALL
MATCH (statement:Statement)
RETURN 'statements' AS part, statement.predicate AS name, count(*) AS count
UNION ALL
MATCH (entity:Entity)
UNWIND [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']] AS kind
RETURN 'entities' AS part, kind AS name, count(*) AS count
UNION ALL
MATCH (:Entity)-[relation]->(other)
RETURN 'relationships' AS part, type(relation) AS name, count(*) AS count
