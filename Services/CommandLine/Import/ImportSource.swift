import Domain
import Foundation

/// What is to be imported.
enum ImportSource: Sendable, Equatable {
    /// The record of the cooperation.
    case record
    /// Invented data with so many actions.
    case demonstration(actions: Int)
    case file(String)

    var name: String {
        switch self {
        case .record: "record"
        case .demonstration: "demonstration"
        case .file(let path): path
        }
    }

    func steps() throws(ImportFailure) -> [ImportStep] {
        switch self {
        case .record: return try ImportFile.record()
        case .demonstration(let actions):
            return Demonstration(seed: 1, actions: actions, countries: DemonstrationCountries.all).steps()
        case .file(let path):
            do {
                return try ImportFile.read(Array(Data(contentsOf: URL(fileURLWithPath: path))), name: path)
            } catch let failure as ImportFailure {
                throw failure
            } catch {
                throw .noFile(path: path, reason: error.localizedDescription)
            }
        }
    }
}
