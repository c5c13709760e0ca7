// Which source entity of each of these entities has the smallest id, and of which document is it?
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:唐以志", "@entity:上海国际汽车城产教联合体"]}
// columns: id, source, document, page, kind, name
UNWIND $ids AS id
CALL (id) {
  MATCH (entity:Entity {id: id})<-[mention:MENTIONS]-(document:Document)
  WITH mention, document ORDER BY mention.source LIMIT 1
  RETURN mention.source AS source, document.id AS document, document.source AS page, mention.kind AS kind,
         mention.name AS name
}
RETURN id, source, document, page, kind, name
