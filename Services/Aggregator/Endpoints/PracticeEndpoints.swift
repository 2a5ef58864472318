import Domain
import View

/// Good practices and their transfers.
enum PracticeEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            "listPractices", "/v1/practices", "Good practices; `q` is sought in French, English and Arabic.", .records,
            query: [
                .country, .area, QueryParameter("q", .text, "Words in title and summary."),
                QueryParameter("gcmObjective", .integer(1...23), "Only this objective of the Global Compact."),
                QueryParameter("withdrawn", .flag, "Withdrawn ones too."),
            ] + QueryParameter.paging
        ) { request, room in
            let search = PracticeSearch(
                text: request.query["q"], country: request.country(), area: request.choice("area"),
                gcmObjective: request.query["gcmObjective"], includeWithdrawn: request.flag("withdrawn"))
            return Answer(
                rows: Listing(try await room.reader.practices(search, page: request.page, asOf: request.asOf), of: request.picture))
        },
        Endpoint("readPractice", "/v1/practices/{id}", "Everything about one practice.", .records) { request, room in
            let id = try request.pathRecord(.practice)
            let practice = try request.found(try await room.reader.practice(id, asOf: request.asOf))
            return Answer(practice) { texts in Table(practice.transfers, texts) }
        },
        Endpoint(
            "listTransfers", "/v1/transfers", "Transfers of practices to other countries.", .records,
            query: [
                QueryParameter("practice", .record(.practice), "Only of this practice."),
                QueryParameter("origin", .country, "Only from this country."),
                QueryParameter("receiving", .country, "Only to this country."),
                QueryParameter("phase", .choice(TransferPhase.allCases.map(\.rawValue)), "Only those that came this far."),
            ]
        ) { request, room in
            let filter = TransferFilter(
                practice: request.record("practice", .practice), origin: request.country("origin"),
                receiving: request.country("receiving"), phase: request.choice("phase"))
            return Answer(rows: Listing(try await room.reader.transfers(filter, asOf: request.asOf), of: request.picture))
        },
        Endpoint("readTransferMatrix", "/v1/transfers/matrix", "Transfers by origin and receiving country.", .records) { request, room in
            let matrix = try await room.reader.transferMatrix(asOf: request.asOf)
            return Answer(matrix, figures: matrix.figures)
        },
    ]
}
