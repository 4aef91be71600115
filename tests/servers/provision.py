#!/usr/bin/env python3
"""Creates images, secrets and parameters in an account, which programs need and don't create, and objects in their buckets.

    provision.py image:REPOSITORY:TAG … secret:NAME … parameter:NAME … object:BUCKET:KEY …

Prints the digests of the images as a JSON object. An image is empty and for both architectures; a secret and a parameter have generated values; an object has two versions
and a delete marker. Endpoint, region and credentials come from
AWS's environment variables.
"""

import hashlib
import json
import secrets
import sys

from describe import service

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
            "digest": f"sha256:{hashlib.sha256(f'{repository}:{tag} {architecture}'.encode()).hexdigest()}",
            "size": 1,
            "platform": {"architecture": architecture, "os": "linux"},
        }
        for architecture in ("amd64", "arm64")
    ]
    manifest = json.dumps({"schemaVersion": 2, "mediaType": LIST, "manifests": manifests})
    try:
        ecr.put_image(repositoryName=repository, imageTag=tag, imageManifest=manifest, imageManifestMediaType=LIST)
    except ecr.exceptions.ImageAlreadyExistsException:
        pass
    found = ecr.describe_images(repositoryName=repository, imageIds=[{"imageTag": tag}])
    return found["imageDetails"][0]["imageDigest"]


def secret(name):
    value = json.dumps({"password": secrets.token_urlsafe(24)})
    service("secretsmanager").create_secret(Name=name, SecretString=value)


def parameter(name):
    service("ssm").put_parameter(Name=name, Value=secrets.token_urlsafe(24), Type="SecureString")


def put_object(bucket, key):
    s3 = service("s3")
    for body in (b"first", b"second"):
        s3.put_object(Bucket=bucket, Key=key, Body=body)
    s3.delete_object(Bucket=bucket, Key=key)


def main(*resources):
    kinds = {"image": image, "secret": secret, "parameter": parameter, "object": put_object}
    digests = {}
    for resource in resources:
        kind, *parts = resource.split(":")
        made = kinds[kind](*parts)
        if kind == "image":
            digests[":".join(parts)] = made
    print(json.dumps(digests))


if __name__ == "__main__":
    main(*sys.argv[1:])
