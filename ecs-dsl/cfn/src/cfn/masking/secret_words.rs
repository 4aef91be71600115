//! The words in the names of secrets.

/// Last words of properties that hold a secret, in lowercase and without separators.
const LAST_WORDS: &[&str] = &[
    "accesskey",
    "apikey",
    "apikeyvalue",
    "applicationkey",
    "authkey",
    "hmackey",
    "jwtkey",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "presharedkey",
    "privatekey",
    "pwd",
    "secret",
    "secretbinary",
    "secretkey",
    "secretstring",
    "secretvalue",
    "sharedkey",
    "signingkey",
    "sshkey",
    "token",
    "tokenkey",
    "tokens",
];

/// Names that end like a secret and hold none: settings of a password that AWS generates, where AWS stores it, and tokens
/// of requests.
const NOT_SECRET: &[&str] = &[
    "clientrequesttoken",
    "clienttoken",
    "continuationtoken",
    "generatesecretstring",
    "masterusersecret",
    "nexttoken",
    "requesttoken",
];

/// Words anywhere in the name of an environment variable.
const VARIABLE_WORDS: &[&str] = &[
    "apikey",
    "credential",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "token",
];

/// Whether the words of a name are those of a secret, and its value is one whatever it looks like: `password: expired` is rare,
/// `token: expired` isn't.
pub(super) fn is_password(name: &str) -> bool {
    let name = normalized(name);
    is_secret(&name) && (name.contains("pass") || name.ends_with("pwd") || name.ends_with("key"))
}

/// Whether the words of a property's name are those of a secret.
pub(super) fn is_secret(name: &str) -> bool {
    let name = normalized(name);
    !NOT_SECRET.contains(&name.as_str()) && LAST_WORDS.iter().any(|word| name.ends_with(word))
}

/// Whether the name of a variable contains a word of a secret.
pub(super) fn mentions_secret(name: &str) -> bool {
    let name = normalized(name);
    VARIABLE_WORDS.iter().any(|word| name.contains(word))
}

/// Lowercase letters and digits alone, so that `OAuthToken`, `oauth_token` and `OAUTH-TOKEN` are equal.
fn normalized(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}
