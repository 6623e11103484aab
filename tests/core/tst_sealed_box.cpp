// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/sealed_box.h"

#include <QJsonDocument>
#include <QTest>

// What is sealed opens with the same key in the same place, and in no other way; and a key survives being written down.
class TestSealedBox : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSealedOpensAgain()
    {
        const QByteArray key = SealedBox::makeKey();
        QCOMPARE(key.size(), SealedBox::keySize);
        for (const QByteArray &text : {QByteArray(), QByteArray("{}"), QByteArray(255, 'a'), QByteArray(256, 'b'), QByteArray(257, 'c'), QByteArray(4000, '\0')}) {
            const QJsonObject envelope = SealedBox::seal(key, text, "place");
            QCOMPARE(envelope.keys(), QStringList({QStringLiteral("alg"), QStringLiteral("ct"), QStringLiteral("nonce"), QStringLiteral("v")}));
            const auto opened = SealedBox::open(key, envelope, "place");
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
            QCOMPARE(*opened, text);
        }
    }

    void neitherTheTextNorItsLengthCanBeSeen()
    {
        const QByteArray key = SealedBox::makeKey();
        const QJsonObject one = SealedBox::seal(key, "DE89370400440532013000", "place");
        const QJsonObject other = SealedBox::seal(key, "DE89370400440532013000 and more", "place");
        QVERIFY(!QJsonDocument(one).toJson().contains("DE89"));
        QVERIFY(!QByteArray::fromBase64(one[QLatin1String("ct")].toString().toLatin1()).contains("DE89"));
        QCOMPARE(one[QLatin1String("ct")].toString().size(), other[QLatin1String("ct")].toString().size());
        // sealed anew, it is another envelope
        QVERIFY(one != SealedBox::seal(key, "DE89370400440532013000", "place"));
    }

    void anotherKeyAnotherPlaceOrAChangedLetterOpensNothing()
    {
        const QByteArray key = SealedBox::makeKey();
        const QJsonObject envelope = SealedBox::seal(key, "secret", "seller 1");
        QVERIFY(!SealedBox::open(SealedBox::makeKey(), envelope, "seller 1"));
        QVERIFY(!SealedBox::open({}, envelope, "seller 1"));
        QVERIFY(!SealedBox::open(key, envelope, "seller 2"));
        for (const auto &part : {QLatin1String("ct"), QLatin1String("nonce")}) {
            QByteArray bytes = QByteArray::fromBase64(envelope[part].toString().toLatin1());
            bytes[3] = char(bytes[3] ^ 1);
            QJsonObject changed = envelope;
            changed[part] = QString::fromLatin1(bytes.toBase64());
            QVERIFY(!SealedBox::open(key, changed, "seller 1"));
            changed[part] = QString();
            QVERIFY(!SealedBox::open(key, changed, "seller 1"));
        }
        QJsonObject newer = envelope;
        newer[QLatin1String("v")] = 2;
        QVERIFY(SealedBox::open(key, newer, "seller 1").error().message.contains(QStringLiteral("newer version")));
    }

    void aKeySurvivesBeingWrittenDown()
    {
        for (int i = 0; i < 200; ++i) {
            const QByteArray key = SealedBox::makeKey();
            const QString words = SealedBox::words(key);
            QCOMPARE(words.count(u'-'), 13);
            QCOMPARE(words.size(), 14 * 4 + 13);
            QCOMPARE(SealedBox::keyOf(words).value(), key);
            // as a person copies it
            QCOMPARE(SealedBox::keyOf(QString(words).toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l')).value(), key);
        }
    }

    void aMistypedKeyIsNoKey()
    {
        const QString words = SealedBox::words(SealedBox::makeKey());
        int refused = 0;
        for (int i = 0; i < words.size(); ++i) {
            if (words[i] == u'-')
                continue;
            QString mistyped = words;
            mistyped[i] = words[i] == u'7' ? u'8' : u'7';
            refused += SealedBox::keyOf(mistyped) ? 0 : 1;
        }
        QCOMPARE(refused, 14 * 4);
        QVERIFY(!SealedBox::keyOf(words.left(words.size() - 5)));
        QVERIFY(!SealedBox::keyOf(words + QStringLiteral("-AAAA")));
        QVERIFY(!SealedBox::keyOf({}));
        QVERIFY(SealedBox::keyOf(QStringLiteral("Ü%1")).error().message.contains(u'Ü'));
    }

    void aFingerprintTellsKeysApart()
    {
        const QByteArray key = SealedBox::makeKey();
        QCOMPARE(SealedBox::fingerprint(key), SealedBox::fingerprint(QByteArray(key.constData(), key.size())));
        QCOMPARE(SealedBox::fingerprint(key).size(), 32);
        QVERIFY(SealedBox::fingerprint(key) != SealedBox::fingerprint(SealedBox::makeKey()));
    }
};

QTEST_GUILESS_MAIN(TestSealedBox)
#include "tst_sealed_box.moc"
