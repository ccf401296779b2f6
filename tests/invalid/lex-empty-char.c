int letter = ''; // error: empty character constant | expected expression
