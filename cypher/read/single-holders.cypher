// Who holds the roles and posts that a body gives to one at a time, one after the other, or two at once by different texts?
// parameters: none
// example: {}
// columns: body, post, holders, atOnce, edges
MATCH (body:Organization)<-[tie:MEMBER_OF|HOLDS_POST]-(holder:Entity)
WHERE NOT coalesce(tie.former, false)
  AND (tie.role = 'CHAIR' OR [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] + ' ' + tie.title IN
          ['School 校长', 'School 党委书记', 'Consortium 理事长', 'Consortium 秘书长', 'Association 会长', 'Association 理事长',
           'Association 秘书长', 'Enterprise 董事长', 'Enterprise 总经理', 'Enterprise 总裁', 'Enterprise 党委书记',
           'Government 部长', 'Government 省长', 'Government 市长', 'Government 县长', 'Government 区长',
           'Government 厅长', 'Government 局长'])
MATCH (statement:Statement {edge: tie.key})-[:`IN`]->(document:Document)
WITH body, tie, holder, collect(DISTINCT document.witness) AS witnesses
WITH body, tie, holder, witnesses, coalesce(tie.title, tie.role) AS post
ORDER BY tie.begins, tie.ends, holder.name, tie.key
WITH body, post, collect({name: holder.name, id: holder.id, begins: tie.begins, ends: tie.ends, key: tie.key,
                         witnesses: witnesses}) AS ties
RETURN body.name AS body, post, [one IN ties | one.name] AS holders,
       [one IN ties WHERE any(other IN ties WHERE other.id <> one.id
          AND left(one.begins + '-99-99', 10) <= left(other.ends + '-00-00', 10)
          AND left(other.begins + '-99-99', 10) <= left(one.ends + '-00-00', 10)
          AND none(witness IN one.witnesses WHERE witness IN other.witnesses)) | one.name] AS atOnce,
       [one IN ties | one.key] AS edges
ORDER BY size(atOnce) DESC, body, post, edges
