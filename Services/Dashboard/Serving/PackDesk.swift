import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import View

/// The committee pack of a sitting: `packs/<sitting>`, and below it `pack.pdf`, `tables.xlsx`, `tables.csv`, `page.css`.
struct PackDesk: Sendable {
    let desk: FrontDesk

    func answer(_ question: PageQuestion, _ request: Request, visitor: Visitor?) async throws -> Response {
        guard question.path.count == 2 || question.path.count == 3, let sitting = try await desk.factory.reader.sitting(question.path[1])
        else {
            throw PageRefusal.notFound
        }
        let language = question.language
        let assemble: @Sendable () async throws -> CommitteePack = { [desk] in
            try await AssemblePack(factory: desk.factory, now: desk.environment.now()).assemble(sitting, language: language)
        }
        guard question.path.count == 3 else {
            let pack = try await assemble()
            return PageAnswer.html(PackWriter(pack).html(.browser(documents: documents(pack))), request, language: language)
        }
        switch question.path[2] {
        case "page.css":
            let style = PackWriter(try await assemble()).pageStyle
            return PageAnswer.answer(
                Array(style.utf8), request, status: .ok,
                headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "private, no-cache"])
        case "pack.pdf":
            guard PortableDocument.isInstalled else { return withoutPDF(request, desk.context(question, asOf: nil), visitor) }
            return file("application/pdf", name(sitting, language, "pdf")) {
                try await PortableDocument().make(PackWriter(try await assemble()).html(.document))
            }
        case "tables.csv":
            return file("text/csv; charset=utf-8", name(sitting, language, "csv")) {
                Array(TableText.write(try await assemble().tables).utf8)
            }
        case "tables.xlsx":
            guard let library = WorkbookLibrary.present else {
                return PageAnswer.redirect(to: address(sitting, language, "tables.csv"))
            }
            return file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name(sitting, language, "xlsx")) {
                try workbook(try await assemble(), library)
            }
        default: throw PageRefusal.notFound
        }
    }

    /// Only what this machine can make is offered.
    private func documents(_ pack: CommitteePack) -> [Link] {
        let texts = pack.context.texts
        func link(_ key: TextKey, _ file: String) -> Link { Link(texts[key], address(pack.sitting, texts.language, file)) }
        return [
            PortableDocument.isInstalled ? link(.packPDF, "pack.pdf") : nil,
            WorkbookLibrary.present == nil ? nil : link(.packWorkbook, "tables.xlsx"), link(.packCSV, "tables.csv"),
        ].compactMap { $0 }
    }

    private struct NotWritten: Error {}

    private func workbook(_ pack: CommitteePack, _ library: WorkbookLibrary) throws -> [UInt8] {
        let texts = pack.context.texts
        let remark = pack.isDemonstration ? "\(texts[.demonstration]) \(texts[.demonstrationMeaning])" : nil
        let workbook = Workbook(library: library, isMirrored: texts.language.isRightToLeft)
        guard let bytes = workbook.write(pack.tables, hash: pack.hash, remark: remark) else { throw NotWritten() }
        return bytes
    }

    private func withoutPDF(_ request: Request, _ context: ScreenContext, _ visitor: Visitor?) -> Response {
        let screen = AccountScreens.problem(.packTitle, context.texts[.packNoPDF], path: "sittings", context: context)
        return desk.page(screen, request, status: .notImplemented, context: context, visitor: visitor)
    }

    private func address(_ sitting: Sitting, _ language: DashboardLanguage, _ file: String) -> String {
        "/\(language.rawValue)/packs/\(sitting.id)/\(file)"
    }

    private func name(_ sitting: Sitting, _ language: DashboardLanguage, _ ending: String) -> String {
        "recosa-\(sitting.id)-\(language.rawValue).\(ending)"
    }

    /// Begins at once and sends the file when it is made: a pack with every page in it may take longer than an answer may wait to begin.
    /// What fails on the way breaks the download off, which every browser shows as failed.
    private func file(_ type: String, _ name: String, _ make: @escaping @Sendable () async throws -> [UInt8]) -> Response {
        let headers: HTTPFields = [
            .contentType: type, .cacheControl: "private, no-store", .contentDisposition: "attachment; filename=\"\(name)\"",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { [logger = desk.logger] writer in
                do {
                    try await writer.write(ByteBuffer(bytes: try await make()))
                } catch {
                    logger.error("A pack cannot be made", metadata: ["file": "\(name)", "error": "\(error)"])
                    throw error
                }
                try await writer.finish(nil)
            })
    }
}
