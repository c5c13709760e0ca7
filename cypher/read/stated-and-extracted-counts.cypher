// Which counts do the documents state of a consortium's members, beside how many of them the graph names?
// parameters: none
// example: {}
// columns: consortium, of, stated, named, difference, document, edge
MATCH (consortium:Organization)-[count:STATES_COUNT]->(document:Document)
CALL (consortium, count) {
  OPTIONAL MATCH (member:Organization)-[:MEMBER_OF]->(consortium)
  WHERE count.of = 'MEMBER'
     OR (count.of = 'SCHOOL' AND member:School) OR (count.of = 'ENTERPRISE' AND member:Enterprise)
     OR (count.of = 'ASSOCIATION' AND member:Association) OR (count.of = 'GOVERNMENT' AND member:Government)
     OR (count.of = 'RESEARCH_INSTITUTE' AND member:ResearchInstitute) OR (count.of = 'PARK' AND member:Park)
  RETURN count(DISTINCT member) AS members
}
CALL (consortium, count) {
  OPTIONAL MATCH (attendee:Entity)-[:TOOK_PART]->(:Event)-[:ABOUT]->(consortium)
  WHERE count.of = 'ATTENDEE'
  RETURN count(DISTINCT attendee) AS attendees
}
WITH consortium, count, document,
     CASE count.of WHEN 'ATTENDEE' THEN attendees WHEN 'OTHER' THEN null ELSE members END AS named
RETURN consortium.name AS consortium, count.of AS of, count.n AS stated, named, count.n - named AS difference,
       document.source AS document, count.key AS edge
ORDER BY consortium, of, stated, document, edge
