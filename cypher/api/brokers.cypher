// Who and what belongs to these consortia, as pairs: members and people with posts in them, and people with posts in their members?
// People tied to one thing alone join nothing and are left out.
// parameters:
//   consortia: list of strings — ids of the consortia
//   most: integer — pairs at most
// example: {"consortia": ["@entity:上海国际汽车城产教联合体", "@entity:京津冀汽车产业园区产教联合体"], "most": 2000}
// columns: known, pairs, truncated
CALL () {
  UNWIND $consortia AS id
  MATCH (body:Entity {id: id})
  WITH body ORDER BY body.id
  RETURN collect(body.id) AS known
}
CALL () {
  CALL () {
    UNWIND $consortia AS id
    MATCH (body:Entity {id: id})
    MATCH (body)<-[:MEMBER_OF|HOLDS_POST]-(near:Entity)
    RETURN near.id AS one, body.id AS other, near:Person AS person
    UNION
    UNWIND $consortia AS id
    MATCH (body:Entity {id: id})
    MATCH (body)<-[:MEMBER_OF]-(member:Entity)
    MATCH (member)<-[:HOLDS_POST]-(near:Person)
    RETURN near.id AS one, member.id AS other, true AS person
  }
  WITH one, person, collect(DISTINCT other) AS others
  WHERE NOT person OR size(others) > 1
  UNWIND others AS other
  WITH one, other, size(others) AS ties ORDER BY ties DESC, one, other
  WITH collect([one, other]) AS found
  RETURN size(found) > $most AS truncated, found[0..$most] AS pairs
}
RETURN known, pairs, truncated
