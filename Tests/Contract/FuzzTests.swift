import Contracts
import Domain
import Foundation
import Testing

/// Whatever stands on a topic: the decoder ends with a value or with a typed refusal, and loses nothing of a value.
@Suite("Damaged records")
struct FuzzTests {
    /// `RECOSA_FUZZ=1000000` for the long run; each seed damages one record.
    private static let count = ProcessInfo.processInfo.environment["RECOSA_FUZZ"].flatMap(Int.init) ?? 60_000
    private static let parts = 4

    @Test("end in a value that is written again without loss, or in a refusal", arguments: 0..<parts)
    func endInAValueOrARefusal(_ part: Int) throws {
        let tally = try DamagedRecords.tally(seeds: stride(from: part, to: Self.count, by: Self.parts))
        let refused = tally.refusals.values.reduce(0, +)
        print("damaged records, part \(part): \(tally.values) values, \(refused) refusals, \(tally.losses.count) with a loss")
        #expect(tally.losses.isEmpty, "\(tally.losses.prefix(5).joined(separator: "\n"))")
        #expect(tally.values + refused == (Self.count - part + Self.parts - 1) / Self.parts)
        #expect(tally.values > 0 && tally.refusals.count > 8, "the damage is too small or too great: \(tally.refusals)")
    }

    /// Nesting and size are bounded before anything is kept.
    @Test("nest or grow without end only to be refused")
    func boundsHold() throws {
        let opened = Array(repeating: UInt8(ascii: "["), count: 900_000)
        #expect(code(of: opened) == .fieldType)
        let nested = Array(#"{"laterField":"#.utf8) + opened
        #expect(code(of: nested) == .tooDeep)
        #expect(code(of: Array(repeating: UInt8(ascii: " "), count: ContractLimits.dataBytes + 1)) == .tooLarge)
        let fields = Array(("{" + String(repeating: #""a":1,"#, count: 100_000) + #""a":1}"#).utf8)
        #expect(code(of: fields) == .fieldMissing)
    }

    private func code(of data: [UInt8]) -> ContractError.Code? {
        do throws(ContractError) {
            _ = try EventCodec.decode(type: .progressApproved, data: data)
            return nil
        } catch { return error.code }
    }
}
