import HTTPTypes
import Hummingbird
import Logging
import View

/// The committee pack of a sitting: `packs/<sitting>`, and below it `pack.pdf`, `tables.xlsx`, `tables.csv`, `page.css`.
struct PackDesk: Sendable {
    let desk: FrontDesk

    func answer(_ question: PageQuestion, _ request: Request, visitor: Visitor?) async throws -> Response {
        guard question.path.count == 2 || question.path.count == 3, let sitting = try await desk.factory.reader.sitting(question.path[1])
        else {
            throw PageRefusal.notFound
        }
        let pack = try await AssemblePack(factory: desk.factory, now: desk.environment.now()).assemble(sitting, language: question.language)
        guard question.path.count == 3 else {
            return PageAnswer.html(PackWriter(pack).html(.browser(documents: documents(pack))), request, language: question.language)
        }
        switch question.path[2] {
        case "page.css": return file(PackWriter(pack).pageStyle, "text/css; charset=utf-8", nil, request)
        case "pack.pdf": return await document(pack, request, question)
        case "tables.csv":
            return file(TableText.write(pack.tables), "text/csv; charset=utf-8", name(pack, "csv"), request)
        case "tables.xlsx":
            guard let bytes = workbook(pack) else { return PageAnswer.redirect(to: address(pack, "tables.csv")) }
            return attachment(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name(pack, "xlsx"), request)
        default: throw PageRefusal.notFound
        }
    }

    /// Only what this machine can make is offered.
    private func documents(_ pack: CommitteePack) -> [Link] {
        let texts = pack.context.texts
        let workbook = WorkbookLibrary.present == nil ? nil : Link(texts[.packWorkbook], address(pack, "tables.xlsx"))
        return [Link(texts[.packPDF], address(pack, "pack.pdf")), workbook, Link(texts[.packCSV], address(pack, "tables.csv"))].compactMap {
            $0
        }
    }

    private func workbook(_ pack: CommitteePack) -> [UInt8]? {
        let texts = pack.context.texts
        let remark = pack.isDemonstration ? "\(texts[.demonstration]) \(texts[.demonstrationMeaning])" : nil
        return WorkbookLibrary.present.flatMap {
            Workbook(library: $0, isMirrored: texts.language.isRightToLeft).write(pack.tables, hash: pack.hash, remark: remark)
        }
    }

    private func document(_ pack: CommitteePack, _ request: Request, _ question: PageQuestion) async -> Response {
        switch await PortableDocument(logger: desk.logger).make(PackWriter(pack).html(.document)) {
        case .made(let bytes): return attachment(bytes, "application/pdf", name(pack, "pdf"), request)
        case .absent:
            let screen = AccountScreens.problem(.packTitle, pack.context.texts[.packNoPDF], path: "sittings", context: pack.context)
            return desk.page(screen, request, status: .notImplemented, context: pack.context, visitor: nil)
        }
    }

    private func address(_ pack: CommitteePack, _ file: String) -> String {
        "/\(pack.context.texts.language.rawValue)/packs/\(pack.sitting.id)/\(file)"
    }

    private func name(_ pack: CommitteePack, _ ending: String) -> String {
        "recosa-\(pack.sitting.id)-\(pack.context.texts.language.rawValue).\(ending)"
    }

    private func file(_ text: String, _ type: String, _ name: String?, _ request: Request) -> Response {
        attachment(Array(text.utf8), type, name, request)
    }

    private func attachment(_ bytes: [UInt8], _ type: String, _ name: String?, _ request: Request) -> Response {
        var headers: HTTPFields = [.contentType: type, .cacheControl: "private, no-cache"]
        if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        return PageAnswer.answer(bytes, request, status: .ok, headers: headers)
    }
}
