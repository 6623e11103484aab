// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/sealed_box.h"

#include <QCoreApplication>

#include <sodium.h>

namespace {

const auto algorithm = QStringLiteral("xchacha20poly1305");
constexpr int version = 1;
constexpr size_t block = 256; // all account numbers of the world fit into one
constexpr int checkSize = 3;
constexpr int bitsOfLetter = 5;
constexpr int groupLength = 4;
// without I, L, O and U, as they are misread
constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SealedBox)
};

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray hashOf(const QByteArray &key, const char *purpose, int length)
{
    QByteArray hash(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    const QByteArray text(purpose);
    crypto_generichash(bytes(hash), size_t(hash.size()), bytes(text), size_t(text.size()), bytes(key), size_t(key.size()));
    return hash.left(length);
}

QByteArray checkOf(const QByteArray &key)
{
    return hashOf(key, "backroom sealing key: check", checkSize);
}

int valueOf(QChar letter)
{
    const QChar upper = letter.toUpper();
    const QChar meant = upper == u'O' ? QChar(u'0') : (upper == u'I' || upper == u'L') ? QChar(u'1')
                                                                                       : upper;
    return int(QLatin1String(letters).indexOf(meant));
}

Error damaged(const QString &detail)
{
    return {.kind = Error::Kind::InvalidInput, .message = Tr::tr("This was sealed with another key, or somebody has tampered with it."), .detail = detail};
}

} // namespace

QByteArray SealedBox::makeKey()
{
    if (sodium_init() < 0)
        return {};
    QByteArray key(keySize, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

QString SealedBox::fingerprint(const QByteArray &key)
{
    return QString::fromLatin1(hashOf(key, "backroom sealing key: fingerprint", crypto_generichash_BYTES_MIN).toHex());
}

QString SealedBox::words(const QByteArray &key)
{
    QString words;
    uint buffer = 0;
    int bits = 0;
    int written = 0;
    for (const char byte : key + checkOf(key)) {
        buffer = (buffer << 8) | uchar(byte);
        for (bits += 8; bits >= bitsOfLetter; bits -= bitsOfLetter) {
            if (written > 0 && written % groupLength == 0)
                words += u'-';
            words += QLatin1Char(letters[(buffer >> (bits - bitsOfLetter)) & 31]);
            ++written;
        }
    }
    return words;
}

Result<QByteArray> SealedBox::keyOf(const QString &words)
{
    QByteArray all;
    uint buffer = 0;
    int bits = 0;
    for (const QChar letter : words) {
        if (letter.isSpace() || letter == u'-')
            continue;
        const int value = valueOf(letter);
        if (value < 0)
            return failure(Error::Kind::InvalidInput, Tr::tr("A key has no “%1” in it.").arg(letter));
        buffer = (buffer << bitsOfLetter) | uint(value);
        bits += bitsOfLetter;
        if (bits >= 8) {
            bits -= 8;
            all += char((buffer >> bits) & 255);
        }
    }
    if (all.size() != keySize + checkSize || bits != 0)
        return failure(Error::Kind::InvalidInput, Tr::tr("A key has 14 groups of four letters and digits."));
    const QByteArray key = all.left(keySize);
    if (all.mid(keySize) != checkOf(key))
        return failure(Error::Kind::InvalidInput, Tr::tr("This is no key: something in it is mistyped."));
    return key;
}

QJsonObject SealedBox::seal(const QByteArray &key, const QByteArray &text, const QByteArray &place)
{
    static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (sodium_init() < 0 || key.size() != keySize)
        return {};
    const size_t length = (size_t(text.size()) / block + 1) * block;
    QByteArray padded = text;
    padded.resize(qsizetype(length));
    size_t filled = 0;
    sodium_pad(&filled, bytes(padded), size_t(text.size()), block, length);
    QByteArray nonce(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray sealed(padded.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed), nullptr, bytes(padded), size_t(padded.size()), bytes(place), size_t(place.size()), nullptr,
                                               bytes(nonce), bytes(key));
    sodium_memzero(padded.data(), size_t(padded.size()));
    return {{QStringLiteral("v"), version},
            {QStringLiteral("alg"), algorithm},
            {QStringLiteral("nonce"), QString::fromLatin1(nonce.toBase64())},
            {QStringLiteral("ct"), QString::fromLatin1(sealed.toBase64())}};
}

Result<QByteArray> SealedBox::open(const QByteArray &key, const QJsonObject &envelope, const QByteArray &place)
{
    if (envelope[QLatin1String("v")].toInt() != version || envelope[QLatin1String("alg")].toString() != algorithm)
        return failure(Error::Kind::InvalidInput, Tr::tr("This was sealed by a newer version of Backroom. Install the newest version on this machine."));
    const QByteArray nonce = QByteArray::fromBase64(envelope[QLatin1String("nonce")].toString().toLatin1());
    const QByteArray sealed = QByteArray::fromBase64(envelope[QLatin1String("ct")].toString().toLatin1());
    if (sodium_init() < 0 || key.size() != keySize || nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
        || sealed.size() <= crypto_aead_xchacha20poly1305_ietf_ABYTES)
        return failure(damaged(QStringLiteral("sizes")));
    QByteArray text(sealed.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(text), nullptr, nullptr, bytes(sealed), size_t(sealed.size()), bytes(place), size_t(place.size()),
                                                   bytes(nonce), bytes(key))
        != 0)
        return failure(damaged(QStringLiteral("authentication")));
    size_t length = 0;
    if (sodium_unpad(&length, bytes(text), size_t(text.size()), block) != 0)
        return failure(damaged(QStringLiteral("padding")));
    text.truncate(qsizetype(length));
    return text;
}
