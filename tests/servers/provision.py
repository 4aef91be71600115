#!/usr/bin/env python3
"""Puts images and secrets into an account: what a program names, and somebody else makes.

    stock.py image:REPOSITORY:TAG … secret:NAME …

An image is for both architectures and has nothing in it; a secret's value is made up. Address, region and keys come from
AWS's own environment variables.
"""

import hashlib
import json
import secrets
import sys

from look import service

LIST = "application/vnd.oci.image.index.v1+json"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"


def image(repository, tag):
    ecr = service("ecr")
    try:
        ecr.create_repository(repositoryName=repository)
    except ecr.exceptions.RepositoryAlreadyExistsException:
        pass
    manifests = [
        {
            "mediaType": MANIFEST,
            "digest": f"sha256:{hashlib.sha256(f'{repository} {architecture}'.encode()).hexdigest()}",
            "size": 1,
            "platform": {"architecture": architecture, "os": "linux"},
        }
        for architecture in ("amd64", "arm64")
    ]
    manifest = json.dumps({"schemaVersion": 2, "mediaType": LIST, "manifests": manifests})
    ecr.put_image(repositoryName=repository, imageTag=tag, imageManifest=manifest, imageManifestMediaType=LIST)


def secret(name):
    value = json.dumps({"password": secrets.token_urlsafe(24)})
    service("secretsmanager").create_secret(Name=name, SecretString=value)


def main(*things):
    kinds = {"image": image, "secret": secret}
    for thing in things:
        kind, *parts = thing.split(":")
        kinds[kind](*parts)
    print("{}")


if __name__ == "__main__":
    main(*sys.argv[1:])
