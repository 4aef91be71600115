#!/usr/bin/env python3
"""Creates a user in an account, and prints its access key as JSON: `id` and `secret`.

    user.py NAME [DENIED …]

The user has all permissions but the denied actions. The server checks the signatures of users, unlike those of the
account's own key. Endpoint, region and credentials come from AWS's environment variables.
"""

import json
import sys

from describe import service


def main(name, *denied):
    statements = [{"Effect": "Allow", "Action": "*", "Resource": "*"}]
    if denied:
        statements.append({"Effect": "Deny", "Action": list(denied), "Resource": "*"})
    iam = service("iam")
    iam.create_user(UserName=name)
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    iam.put_user_policy(UserName=name, PolicyName="everything", PolicyDocument=policy)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    json.dump({"id": key["AccessKeyId"], "secret": key["SecretAccessKey"]}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
