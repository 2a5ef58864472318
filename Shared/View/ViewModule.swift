enum ViewModule {}
