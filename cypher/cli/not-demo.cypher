// Is there a document or a judgement that is not of the demonstration? One of each at most.
// parameters:
//   prefix: string — with what the sources of the demonstration begin
// example: {"prefix": "demo:"}
// columns: what
CALL () {
  MATCH (document:Document)
  WHERE NOT document.source STARTS WITH $prefix
  RETURN document.source AS what LIMIT 1
  UNION
  MATCH (judgement:Judgement)
  RETURN 'a judgement by ' + judgement.by AS what LIMIT 1
}
RETURN what
ORDER BY what
