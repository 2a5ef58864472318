import HTTPTypes
import View

/// Why a page is not shown, and with which status.
enum PageRefusal: Error, Sendable {
    case notFound
    case forbidden
    case timeInvalid
    case parameter(name: String, value: String)
    case reading(ReadingError)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .timeInvalid, .parameter, .reading(.asOfInFuture), .reading(.invalidPageToken): .badRequest
        case .reading(.nameTaken): .conflict
        case .reading(.unavailable): .serviceUnavailable
        case .reading(.corrupt): .internalServerError
        }
    }

    func screen(_ context: ScreenContext, path: String) -> Screen {
        let texts = context.texts
        let (title, text): (TextKey, String) =
            switch self {
            case .notFound: (.notFoundTitle, texts[.notFoundText])
            case .forbidden: (.forbiddenTitle, texts[.forbiddenText])
            case .timeInvalid: (.errorTitle, texts[.asOfInvalid])
            case .parameter(let name, let value): (.errorTitle, texts(.parameterInvalid, ["name": name, "value": value]))
            case .reading(.asOfInFuture(let latest)): (.errorTitle, texts(.asOfFuture, ["time": context.times.moment(latest)]))
            case .reading(.invalidPageToken): (.errorTitle, texts[.pageTokenInvalid])
            case .reading(.nameTaken): (.errorTitle, texts[.sittingTaken])
            case .reading(.unavailable): (.errorTitle, texts[.unavailableText])
            case .reading(.corrupt): (.errorTitle, texts[.corruptText])
            }
        return AccountScreens.problem(title, text, path: path, context: context)
    }
}
