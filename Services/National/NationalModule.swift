enum NationalModule {}
