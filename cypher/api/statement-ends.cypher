// Which entities do a statement's subject and object stand for?
// parameters:
//   ids: list of strings — ids of statements
// example: {"ids": ["@statement:MEMBER_OF"]}
// columns: id, subject, subjectKind, object, objectKind
UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[:`IN`]->(document:Document)
OPTIONAL MATCH (document)-[of:MENTIONS]->(subject:Entity) WHERE of.source = statement.subject
OPTIONAL MATCH (document)-[to:MENTIONS]->(object:Entity) WHERE to.source = statement.object
RETURN id, properties(subject) AS subject,
       [label IN labels(subject) WHERE NOT label IN ['Entity', 'Organization']][0] AS subjectKind,
       properties(object) AS object,
       [label IN labels(object) WHERE NOT label IN ['Entity', 'Organization']][0] AS objectKind
