// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tabular_font.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>
#include <QtEndian>

#include <cstring>
#include <map>

namespace {

using Tables = std::map<QByteArray, QByteArray>;

// The tables a font may have, TrueType or OpenType. Signatures and layout caches are left out: they would not match.
constexpr const char *tableTags[] = {"BASE", "CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm", "gasp",
                                     "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"};

quint16 u16(const QByteArray &data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : quint16(0);
}

template<typename Integer>
void append(QByteArray &data, Integer value)
{
    const Integer big = qToBigEndian(value);
    data.append(reinterpret_cast<const char *>(&big), sizeof big);
}

// Gives the tabular figures the tag `rclt` (required contextual alternates), which shaping always applies.
bool alwaysTabular(QByteArray &substitutions)
{
    constexpr int recordSize = 6;
    const int features = u16(substitutions, 6);
    const int count = u16(substitutions, features);
    bool found = false;
    for (int i = 0; i < count; ++i) {
        const qsizetype at = features + 2 + qsizetype(i) * recordSize;
        if (at + 4 > substitutions.size())
            return false;
        if (std::memcmp(substitutions.constData() + at, "tnum", 4) == 0) {
            std::memcpy(substitutions.data() + at, "rclt", 4);
            found = true;
        }
    }
    return found;
}

// A font file of these tables. Check sums stay zero: the font engine does not read them.
QByteArray fontFile(const Tables &tables)
{
    const auto count = quint16(tables.size());
    quint16 power = 1;
    quint16 exponent = 0;
    for (; power * 2 <= count; power = quint16(power * 2))
        ++exponent;

    QByteArray file = tables.contains("CFF ") ? QByteArray("OTTO") : QByteArray("\0\1\0\0", 4);
    append(file, count);
    append(file, quint16(power * 16));
    append(file, exponent);
    append(file, quint16((count - power) * 16));

    QByteArray content;
    const auto contentStart = quint32(file.size() + count * 16);
    for (const auto &[tag, table] : tables) {
        file += tag;
        append(file, quint32(0));
        append(file, quint32(contentStart + content.size()));
        append(file, quint32(table.size()));
        content += table;
        content.append((4 - content.size() % 4) % 4, '\0');
    }
    return file + content;
}

bool installWeight(QFont::Weight weight)
{
    QFont font(QString::fromLatin1(TabularFont::Family));
    font.setWeight(weight);
    if (QFontInfo(font).family() != font.family())
        return false;

    const QRawFont raw = QRawFont::fromFont(font);
    Tables tables;
    for (const char *tag : tableTags) {
        if (const QByteArray table = raw.fontTable(tag); !table.isEmpty())
            tables.emplace(tag, table);
    }
    return alwaysTabular(tables["GSUB"]) && QFontDatabase::addApplicationFontFromData(fontFile(tables)) >= 0;
}

} // namespace

bool TabularFont::install()
{
    static const bool installed = [] {
        bool all = true;
        for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold})
            all = installWeight(weight) && all;
        return all;
    }();
    return installed;
}
