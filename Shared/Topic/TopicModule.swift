enum TopicModule {}
