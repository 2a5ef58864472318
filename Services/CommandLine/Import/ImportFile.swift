import Contracts
import Domain
import Foundation

/// Reads import files (`org.recosa.import.v1`).
enum ImportFile {
    static let format = "org.recosa.import.v1"

    /// - Throws: everything that is wrong with the file, at once.
    static func read(_ bytes: [UInt8], name: String) throws(ImportFailure) -> [ImportStep] {
        let document: JSONValue
        do throws(ContractError) { document = try JSONValue(bytes) } catch {
            throw .unreadable(file: name, faults: ["it is not JSON: \(error)"])
        }
        guard document["format"]?.text == format, let commands = document["commands"]?.elements else {
            throw .unreadable(file: name, faults: ["it must be an object with \"format\": \"\(format)\" and a list \"commands\""])
        }
        var steps: [ImportStep] = []
        var faults: [String] = []
        for (index, command) in commands.enumerated() {
            do throws(Refusal) { steps.append(try ImportStep.read(InputValue(command))) } catch {
                faults += error.faults.map { "/commands/\(index)\($0.pointer): \($0.text(in: .en)) (\($0.code.rawValue))" }
            }
        }
        var keys: Set<String> = []
        for step in steps where !keys.insert(step.key).inserted { faults.append("the key \(step.key) stands twice") }
        guard faults.isEmpty else { throw .unreadable(file: name, faults: faults) }
        return steps
    }

    /// The record of the cooperation that this program carries.
    static func record() throws(ImportFailure) -> [ImportStep] { try read(PackageResources.record_json, name: "record.json") }
}
