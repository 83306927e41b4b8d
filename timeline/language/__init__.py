"""What the words of a language mean, where texts are read with them."""
