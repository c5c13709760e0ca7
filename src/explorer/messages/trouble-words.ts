import type { ErrorCode } from "../../errors.ts";

/**
 * What a reader of the page is told of an error. The server speaks English, and of headers and settings where a reader sees boxes:
 * where a code stands here, this is said in its place.
 */
export const TROUBLES: Readonly<Record<"en" | "zh", Readonly<Partial<Record<ErrorCode, string>>>>> = {
  en: {
    TOKEN_INVALID: "The server does not know this bearer token, or there is none: put one of API_TOKENS into the box.",
    SCOPE_MISSING: "This token may not do that: it lacks the scope.",
    MUTATIONS_OFF: "This server takes no changes: nobody has set API_TOKENS where it runs.",
    NOT_FOUND: "That is not in the graph, or not any more: the link may be old. Search for it by name.",
    RATE_LIMIT: "Too many questions in a short time. Wait a minute and try again.",
    STORE_TIMEOUT: "That takes the server too long. Ask for less: fewer steps, fewer kinds of relationship.",
  },
  zh: {
    TOKEN_INVALID: "服务器不认识此令牌，或没有填写令牌：请填写 API_TOKENS 中的令牌。",
    SCOPE_MISSING: "此令牌没有进行该操作的权限。",
    MUTATIONS_OFF: "此服务器不接受更改：运行服务器时没有设置 API_TOKENS。",
    RATE_LIMIT: "短时间内请求过多，请稍等一分钟再试。",
    STORE_TIMEOUT: "服务器用时过长。请缩小范围：减少步数或关系种类。",
    STORE_UNAVAILABLE: "服务器无法访问图数据库，请联系管理员。",
    STORE_FAILED: "图数据库报告了错误，请联系管理员。",
    INTERNAL: "服务器内部出错，请将括号中的编号告知管理员。",
    QUERY_LIMIT: "一次请求的内容过多，请缩小范围。",
    ARGUMENT_INVALID: "输入的内容不符合要求。",
    NOT_FOUND: "没有找到该内容，它可能已被移除。",
    GRAPH_OLDER: "图由旧版程序建立，请管理员运行 migrate。",
    GRAPH_NEWER: "图由新版程序建立，请管理员更新程序。",
    GRAPH_UNFINISHED: "图的恢复中途停止，请管理员再次运行 restore。",
    HOST_REFUSED: "服务器不接受用此地址访问，请联系管理员。",
    ORIGIN_REFUSED: "服务器不接受来自此页面的请求，请联系管理员。",
    SERVER_CLOSING: "服务器正在关闭，恢复后请再试。",
    BODY_TOO_LARGE: "文件过大，请拆分后再导入。",
    INPUT_EMPTY: "文件没有文字内容，请连同正文重新保存网页。",
    INPUT_BINARY: "文件格式无法读取，请另存为文本、HTML、Markdown、.docx 或 PDF。",
    INPUT_TOO_LARGE: "文件过大，请拆分后再导入。",
    INPUT_ENCODING: "无法识别文件的编码，请另存为 UTF-8。",
    INPUT_DAMAGED: "文件已损坏或不完整，或与扩展名不符，请重新获取。",
    INPUT_ENCRYPTED: "文件有密码保护，请另存为没有密码的文件。",
    INPUT_SCANNED: "PDF 只有扫描图像，请先进行文字识别（OCR）。",
    INPUT_UNSAFE: "压缩包不安全：其中的文件名越出压缩包、重复，或嵌套过深。",
    INPUT_NOT_FOUND: "压缩包里没有可读取的文档。",
    INPUT_UNREADABLE: "文件无法读取。",
    INPUT_NOTHING_FOUND: "文中没有发现机构、人物或事件。请确认网页与产教联合体有关，且正文保存完整。",
    INGEST_TIMEOUT: "读取文件用时过长，请拆分后再导入。",
    INGEST_BUSY: "服务器正在读取其他文件，请稍后再试。",
    DOCUMENT_UNKNOWN: "该文档已不在图中。",
    JUDGEMENT_CONTRADICTS: "此判断与已有的判断矛盾，请先撤销其中之一。",
    JUDGEMENT_UNKNOWN: "没有找到该判断，它可能已被撤销。",
  },
};
