// What do documents tell of the names that bodies gave up?
// parameters:
//   ids: list of strings — ids of organizations
// example: {"ids": ["@entity:泉州纺织服装职业学院"]}
// columns: id, told
UNWIND $ids AS id
MATCH (body:Entity {id: id})
MATCH (body)<-[mention:MENTIONS]-(document:Document)
WHERE body.formerNames IS NOT NULL AND mention.attributes CONTAINS '"formerNames"'
WITH id, mention, document ORDER BY coalesce(document.published, '9'), document.id, mention.key
RETURN id, collect({attributes: mention.attributes,
                    document: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS told
