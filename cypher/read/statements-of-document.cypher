// What did one document assert, in the order of its text?
// parameters:
//   document: string — source, title or id
// example: {"document": "seeds/jingjinji-auto-park-2023.txt"}
// columns: start, subject, predicate, object, fields, quote, rule, confidence, edge
MATCH (statement:Statement)-[:`IN`]->(document:Document)
WHERE $document IN [document.id, document.source, document.title]
MATCH (document)-[subject:MENTIONS {source: statement.subject}]->(:Entity)
OPTIONAL MATCH (document)-[object:MENTIONS {source: statement.object}]->(:Entity)
RETURN statement.start AS start, subject.name AS subject, statement.predicate AS predicate,
       coalesce(object.name, document.source) AS object, statement.fields AS fields, statement.quote AS quote,
       statement.rule AS rule, statement.confidence AS confidence, statement.edge AS edge
ORDER BY start, predicate, subject, object, fields, statement.id
