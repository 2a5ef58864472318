import Foundation
import Kafka
import Logging
import TestSupport
import Testing

/// Bad input has one clear error that names the setting.
@Suite("Kafka settings")
struct SettingsTests {
    private func refusal(_ overrides: [String: String], servers: String = "127.0.0.1:1") async -> KafkaError? {
        do throws(KafkaError) {
            let producer = try await KafkaProducer.start(
                settings: .producer(bootstrapServers: servers, overrides), window: 10, logger: .silent)
            await producer.close(within: .zero)
            return nil
        } catch {
            return error
        }
    }

    @Test("an unknown setting is refused by its name")
    func unknown() async {
        let error = await refusal(["linger.mss": "5"])
        #expect(error?.setting == "linger.mss" && error?.message == "there is no such setting")
    }

    @Test("a value that is not allowed is refused with the setting's name")
    func value() async {
        #expect(await refusal(["linger.ms": "soon"])?.setting == "linger.ms")
    }

    @Test("a secret is not repeated in the error about it")
    func secret() async {
        let error = await refusal(["sasl.password.file": "/nowhere/secret"])
        #expect(error?.setting == "sasl.password.file")
        let settings = KafkaSettings.producer(bootstrapServers: "a:1", ["sasl.password": "hunter2"])
        #expect(!"\(settings)".contains("hunter2"))
    }

    @Test("an unreadable TLS file is named with its setting")
    func unreadable() async {
        let error = await refusal(["security.protocol": "ssl", "ssl.ca.location": "/nowhere/ca.pem"])
        #expect(error?.setting == "ssl.ca.location" && error?.message.contains("/nowhere/ca.pem") == true)
    }

    @Test("a TLS file that holds no certificate is named with its setting")
    func noCertificate() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/no-certificate-\(UUID().uuidString).pem"
        try Data("not a certificate".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(await refusal(["security.protocol": "ssl", "ssl.ca.location": path])?.setting == "ssl.ca.location")
    }

    @Test(
        "a bootstrap address that cannot be one is refused at once",
        arguments: ["", "nowhere", "nowhere:", "nowhere:kafka", "nowhere:70000", ":9092", "a:1,b"])
    func bootstrap(servers: String) async {
        #expect(await refusal([:], servers: servers)?.setting == "bootstrap.servers")
    }

    @Test("the rules that the guarantees rest on cannot be switched off")
    func fixed() async {
        #expect(await refusal(["enable.idempotence": "false"])?.setting == "enable.idempotence")
        #expect(await refusal(["acks": "1"])?.setting == "acks")
    }

    @Test("an address that no name server knows is told within 15 s, with the setting")
    func unknownHost() async throws {
        let error = try await unreachable("nowhere.invalid:9092")
        #expect(error.setting == "bootstrap.servers" && error.message.contains("nowhere.invalid"))
    }

    @Test("an address where nobody listens is told within 15 s, with the setting")
    func nobodyListens() async throws {
        let error = try await unreachable("127.0.0.1:1")
        #expect(error.setting == "bootstrap.servers" && error.isRetriable)
    }

    private func unreachable(_ servers: String) async throws -> KafkaError {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: servers), logger: .silent)
        let error = try await within(.seconds(15), "the error") { () -> KafkaError? in
            do throws(KafkaError) {
                _ = try await administrator.partitionCounts(within: .seconds(3))
                return nil
            } catch { return error }
        }
        await administrator.close()
        return try #require(error)
    }
}
