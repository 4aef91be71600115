//! Reading secrets, parameters, registry logins and environment files before a task starts.

use super::super::TaskFailureKind::{
    NoRoute, RegistryDenied, Role, SecretDenied, SecretMissing, Unknown,
};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, MISSING, THROTTLED, UNREACHABLE};

#[rustfmt::skip]
const SECRET: Terms = &[
    "from asm", "secrets manager", "secretsmanager", "asm fetching", "fetch secret", "the secret with arn", "pull the secret",
    "the secret from", "specified secret", "secret does not exist", "pull secret '", "the secret '",
];

const PARAMETER: Terms = &[
    "from ssm",
    "ssm:getparameter",
    "parameter store",
    "ssm parameter",
    "systems manager",
    "ssm: getparameters",
    "invalid parameters: ",
    "parameternotfound",
    "ssm:parameter",
    ":ssm:",
];

const ECR_LOGIN: Terms = &[
    "ecr registry auth",
    "registry auth from amazon ecr",
    "ecr: getauthorizationtoken",
    "ecr:getauthorizationtoken",
    "api.ecr.",
];

const ENVIRONMENT_FILE: Terms = &[
    "env file",
    "environment file",
    "envfile",
    "environmentfile",
    "s3 env",
    ".env from s3",
];

const KMS: Terms = &[
    "kms:decrypt",
    "access to kms",
    "kms key",
    "kmsaccessdenied",
    "kms.",
    "kms:",
    "decrypt the secret",
    "can't decrypt",
    "cannot decrypt",
    "ciphertext",
];

const NOT_JSON: Terms = &[
    "invalid character",
    "looking for beginning of",
    "unexpected end of json",
    "cannot unmarshal",
    "not valid json",
    "not a valid json",
    "invalid json",
    "failed to unmarshal",
    "parsing json",
];

const MALFORMED: Terms = &[
    "invalid arn",
    "arn: invalid",
    "invalid name. must",
    "minimum field size",
    "unexpected arn",
    "validation error",
    "incorrect arn",
    "not a valid arn",
    "validationexception",
    "malformed",
    "specify a valid arn",
    "arn format",
    "invalidparameter: ",
    "too many sections",
    "not enough sections",
    "invalid prefix",
    "invalidrequestexception: you must",
    "parameter name: can't be prefixed",
];

const PREFIX: Terms = &[
    "<credentials>",
    "resourceinitialization",
    "unable to place a task",
    "ssm",
    "asm",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("environment-file-unreachable", &[ENVIRONMENT_FILE, UNREACHABLE],
        "the task has no route to S3, where its environment file is",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets").kind(NoRoute),
    cause("environment-file-denied", &[ENVIRONMENT_FILE, DENIED],
        "the execution role isn't allowed to read the environment file",
        "allow the execution role `s3:GetObject` on it and `s3:GetBucketLocation` on its bucket; S3 also answers 403 if the file is \
         missing").kind(SecretDenied),
    cause("environment-file-missing", &[ENVIRONMENT_FILE, MISSING],
        "the environment file doesn't exist in S3", "upload it, or fix its ARN in the task definition").kind(SecretMissing),
    cause("environment-file", &[ENVIRONMENT_FILE, &["failed", "unable", "error", "invalid"]],
        "the environment file can't be read",
        "check its ARN, its format (`NAME=value` lines, `.env`) and the permissions of the execution role").kind(SecretMissing),

    cause("secret-key-missing", &[&["json key", "json-key"]],
        "the secret has no such JSON key", "use a key that the secret has in `.secret(…)`, or add the key to the secret")
        .kind(SecretMissing),
    cause("secret-not-json", &[NOT_JSON, SECRET],
        "the secret isn't JSON, but a key of it is read",
        "store a JSON object in the secret, or read the whole secret in `.secret(…)`, without a key").or(&[NOT_JSON, &["<credentials>"]])
        .kind(SecretMissing),
    cause("secret-without-value", &[&["specified secret value", "secret value for staging label", "has no value",
        "no value for versionid"]],
        "the secret has no value of this version or stage",
        "put a value into it (`aws secretsmanager put-secret-value`), or fix the version or stage in the reference").kind(SecretMissing),
    cause("secret-deleted", &[SECRET, &["marked for deletion", "scheduled for deletion", "marked deleted", "was deleted"]],
        "the secret is scheduled for deletion", "restore it (`aws secretsmanager restore-secret`), or name another one in `.secret(…)`")
        .kind(SecretMissing),
    cause("secret-key-disabled", &[KMS, &["is disabled", "kmsinvalidstate", "pending deletion", "pending import",
        "notfoundexception: key"]],
        "the KMS key of the secret is disabled or is being deleted",
        "enable the key (`aws kms enable-key`), or encrypt the secret with another one").kind(SecretDenied),
    cause("secret-throttled", &[SECRET, THROTTLED],
        "Secrets Manager throttles the calls", "wait: ECS starts another task; start fewer tasks at once").transient(),
    cause("parameter-throttled", &[PARAMETER, THROTTLED],
        "SSM throttles the calls",
        "wait: ECS starts another task; start fewer tasks at once, or enable higher throughput of Parameter Store").transient(),
    cause("secret-kms-denied", &[SECRET, KMS, DENIED],
        "the execution role isn't allowed to decrypt the secret",
        "allow the execution role `kms:Decrypt` on the key, in its policy and in the key's").or(&[PARAMETER, KMS, DENIED])
        .kind(SecretDenied),
    cause("secret-denied", &[SECRET, DENIED],
        "the execution role isn't allowed to read a secret",
        "allow the execution role to read it: `.secret(…)` grants this for a secret of this app; a secret with a customer managed KMS \
         key also \
         needs `kms:Decrypt`").unless(UNREACHED).kind(SecretDenied),
    cause("parameter-denied", &[PARAMETER, DENIED],
        "the execution role isn't allowed to read a parameter",
        "allow the execution role `ssm:GetParameters` on it: `.secret(…)` grants this for a parameter of this app; a `SecureString` \
         with a customer \
         managed KMS key also needs `kms:Decrypt`").unless(UNREACHED).kind(SecretDenied),
    cause("secret-unreachable", &[SECRET, UNREACHABLE],
        "the task has no route to Secrets Manager",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups").kind(NoRoute),
    cause("parameter-unreachable", &[PARAMETER, UNREACHABLE],
        "the task has no route to SSM",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups").kind(NoRoute),
    cause("secret-reference-malformed", &[SECRET, MALFORMED],
        "the reference to a secret is malformed",
        "fix the ARN of the secret: a JSON key, a stage and a version are its 8th to 10th part \
         (`…:secret:NAME-AbCdEf:KEY:STAGE:VERSION`)")
        .kind(SecretMissing),
    cause("parameter-missing", &[&["invalid ssm parameters", "invalid parameters: ", "parameternotfound"]],
        "the parameter doesn't exist in this region", "create it (`aws ssm put-parameter`), or fix its name in `.secret(…)`")
        .or(&[PARAMETER, MISSING]).kind(SecretMissing),
    cause("parameter-reference-malformed", &[PARAMETER, MALFORMED],
        "the reference to a parameter is malformed", "fix the name or the ARN of the parameter in `.secret(…)`").kind(SecretMissing),
    cause("secret-missing", &[SECRET, MISSING],
        "the secret doesn't exist in this region, or the execution role isn't allowed to see it",
        "create the secret in this region, or fix its name in `.secret(…)`")
        .or(&[SECRET, &["check whether the secret exists", "can't retrieve the secret", "cannot retrieve the secret"]])
        .kind(SecretMissing),

    cause("registry-login-unreachable", &[ECR_LOGIN, UNREACHABLE],
        "the task has no route to ECR",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups").unless(DENIED).kind(NoRoute),
    cause("registry-login-denied", &[ECR_LOGIN, DENIED],
        "the execution role isn't allowed to log in to ECR",
        "allow the execution role `ecr:GetAuthorizationToken`: `Image::ecr(…)` grants it").kind(RegistryDenied),
    cause("registry-login-throttled", &[ECR_LOGIN, THROTTLED],
        "ECR throttles the calls", "wait: ECS starts another task; start fewer tasks at once").transient(),
    cause("credentials-unreachable", &[&["<credentials>"], UNREACHABLE],
        "the task has no route to the registry or to its secrets",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups").unless(DENIED).kind(NoRoute),
    cause("credentials-denied", &[&["<credentials>"], DENIED],
        "the execution role isn't allowed what the task needs to start", "grant it the permission that the reason names").kind(Role),
    cause("secret-unreadable", &[SECRET, PREFIX, FAILED],
        "a secret can't be read; the reason doesn't say why",
        "check that the secret exists in this region, that the execution role may read it, and the route to Secrets Manager")
        .kind(Unknown),
    cause("parameter-unreadable", &[PARAMETER, PREFIX, FAILED],
        "a parameter can't be read; the reason doesn't say why",
        "check that the parameter exists in this region, that the execution role may read it, and the route to SSM").kind(Unknown),
    cause("registry-login-failed", &[ECR_LOGIN, FAILED],
        "the task can't log in to ECR; the reason doesn't say why",
        "check the execution role (`ecr:GetAuthorizationToken`) and the route to ECR from the tasks' subnets").kind(Unknown),
    cause("credentials-failed", &[&["<credentials>"]],
        "the task can't read its secrets or log in to its registry; the reason doesn't say why",
        "check the execution role, the names of the secrets, and the route from the tasks' subnets: NAT, public addresses or VPC \
         endpoints").kind(Unknown),
];

/// Texts that name an action without a refusal.
const UNREACHED: Terms = &[
    "connection issue between",
    "context deadline exceeded",
    "i/o timeout",
];

const FAILED: Terms = &["unable to", "failed to", "can't", "cannot", "error"];
