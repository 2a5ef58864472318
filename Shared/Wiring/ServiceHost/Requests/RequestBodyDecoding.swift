import FoundationEssentials
import HTTPTypes
package import Hummingbird
import NIOCore

extension Request {
    /// The body as bytes, within the limit of the route; 413 above it.
    package func bytes(_ context: HostRequestContext) async throws -> [UInt8] {
        do {
            return Array(buffer: try await body.collect(upTo: context.maxUploadSize))
        } catch is NIOTooManyBytesError {
            throw BodyLimitMiddleware.problem(limit: context.maxUploadSize)
        }
    }

    /// Decodes a JSON body: 415 for another media type, 400 for what is no JSON, 422 with a pointer for a member that is
    /// missing or of another type.
    package func json<Value: Decodable>(_ type: Value.Type = Value.self, _ context: HostRequestContext) async throws -> Value {
        if let mediaType = headers[.contentType]?.split(separator: ";").first?.trimmingWhitespace().lowercased(),
            mediaType != "application/json", !mediaType.hasSuffix("+json")
        {
            throw Problem(.unsupportedMediaType, headers: [.accept: "application/json"])
        }
        let bytes = try await bytes(context)
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw Self.problem(for: error)
        }
    }

    private static func problem(for error: DecodingError) -> Problem {
        switch error {
        case .keyNotFound(let key, let place):
            invalid(place.codingPath + [key], "required", LocalisedText(fr: "Champ requis.", ar: "حقل مطلوب.", en: "Required."))
        case .valueNotFound(_, let place):
            invalid(place.codingPath, "required", LocalisedText(fr: "Valeur requise.", ar: "قيمة مطلوبة.", en: "A value is required."))
        case .typeMismatch(let type, let place):
            invalid(
                place.codingPath, "wrongType",
                LocalisedText(fr: "Type attendu : \(type).", ar: "النوع المتوقع: \(type).", en: "Expected type: \(type)."))
        case .dataCorrupted(let place) where !place.codingPath.isEmpty:
            invalid(place.codingPath, "invalid", LocalisedText(fr: "Valeur incorrecte.", ar: "قيمة غير صحيحة.", en: "Invalid value."))
        default:
            Problem(
                .malformedBody,
                detail: LocalisedText(
                    fr: "Le corps n’est pas du JSON valide.", ar: "المحتوى ليس بتنسيق JSON صحيح.", en: "The body is not valid JSON."))
        }
    }

    private static func invalid(_ path: [any CodingKey], _ code: String, _ detail: LocalisedText) -> Problem {
        // RFC 6901: `~` is written ~0 and `/` is written ~1.
        let parts = path.map { key in
            key.intValue.map(String.init) ?? key.stringValue.replacing("~", with: "~0").replacing("/", with: "~1")
        }
        return Problem(
            .invalidInput, errors: [ProblemError(pointer: parts.map { "/" + $0 }.joined(), code: code, detail: detail)])
    }
}
