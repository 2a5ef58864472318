enum EmbeddedModule {}
