import Domain
import Foundation

/// The record of the cooperation, read as any JSON reader does.
enum RecordFile {
    static func steps() throws -> [ImportStep] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let data = try Data(contentsOf: folder.appending(path: "Services/CommandLine/Record/record.json"))
        guard let file = try JSONSerialization.jsonObject(with: data) as? [String: Any], let commands = file["commands"] as? [Any] else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return try commands.map { try ImportStep.read(input($0)) }
    }

    private static func input(_ value: Any) -> InputValue {
        switch value {
        case let text as String: .text(text)
        case let list as [Any]: .list(list.map(input))
        case let object as [String: Any]: .object(object.map { InputField($0.key, input($0.value)) }.sorted { $0.name < $1.name })
        case let number as NSNumber: String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.stringValue)
        default: .null
        }
    }
}
