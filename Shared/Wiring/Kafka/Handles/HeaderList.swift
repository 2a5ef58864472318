import CLibrdkafka

/// The one owner of an `rd_kafka_headers_t` until a message that was accepted takes it over (see ``surrender()``).
@safe
struct HeaderList: ~Copyable {
    let raw: OpaquePointer

    init(_ headers: [KafkaHeader]) {
        unsafe raw = rd_kafka_headers_new(headers.count)
        for header in headers {
            // Passing the string itself would copy it to the heap, for every header of every message.
            unsafe header.name.withCString { name in
                unsafe header.value.withUnsafeBytes { bytes in
                    _ = unsafe rd_kafka_header_add(raw, name, -1, bytes.baseAddress, bytes.count)
                }
            }
        }
    }

    deinit {
        unsafe rd_kafka_headers_destroy(raw)
    }

    /// librdkafka owns the list now and frees it with the message.
    consuming func surrender() {
        discard self
    }

    /// The headers of a message, copied.
    static func headers(of message: UnsafePointer<rd_kafka_message_t>) -> [KafkaHeader] {
        var list: OpaquePointer?
        guard unsafe rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list = unsafe list else { return [] }
        let count = unsafe rd_kafka_header_cnt(list)
        var headers: [KafkaHeader] = []
        headers.reserveCapacity(count)
        for index in 0..<count {
            var name: UnsafePointer<CChar>?
            var value: UnsafeRawPointer?
            var size = 0
            guard unsafe rd_kafka_header_get_all(list, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR,
                let name = unsafe name
            else { break }
            let bytes = unsafe UnsafeRawBufferPointer(start: value, count: size)
            unsafe headers.append(KafkaHeader(name: String(cString: name), value: Array(bytes)))
        }
        return headers
    }
}
