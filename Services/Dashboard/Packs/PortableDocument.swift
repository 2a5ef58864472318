import Logging
import Subprocess

/// Makes a PDF through WeasyPrint where that is installed; the browser's own print is the other way.
struct PortableDocument: Sendable {
    let logger: Logger
    /// A pack of a few hundred pages stays far below.
    private static let largest = 64 << 20

    enum Answer {
        case made([UInt8])
        case absent
    }

    func make(_ html: String) async -> Answer {
        do {
            let result = try await run(
                .name("weasyprint"), arguments: ["--quiet", "-", "-"], input: .string(html), output: .bytes(limit: Self.largest),
                error: .discarded)
            guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
                logger.error("The PDF maker failed", metadata: ["status": "\(result.terminationStatus)"])
                return .absent
            }
            return .made(result.standardOutput)
        } catch {
            logger.info("No PDF maker", metadata: ["error": "\(error)"])
            return .absent
        }
    }
}
