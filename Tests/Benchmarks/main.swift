print("No rows yet.")
