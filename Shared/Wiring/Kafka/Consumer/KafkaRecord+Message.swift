import CLibrdkafka

extension KafkaRecord {
    /// Copies the message; `nil` for one that carries an error instead of a record.
    init?(_ message: UnsafePointer<rd_kafka_message_t>) {
        guard unsafe message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        var kind = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
        let time = unsafe rd_kafka_message_timestamp(message, &kind)
        let key = unsafe UnsafeRawBufferPointer(start: message.pointee.key, count: message.pointee.key_len)
        let value = unsafe message.pointee.payload.map {
            unsafe Array(UnsafeRawBufferPointer(start: $0, count: message.pointee.len))
        }
        unsafe self.init(
            offset: message.pointee.offset,
            timestamp: kind == RD_KAFKA_TIMESTAMP_NOT_AVAILABLE ? nil : time,
            key: Array(key),
            headers: HeaderList.headers(of: message),
            value: value)
    }
}
