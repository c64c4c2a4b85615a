import AddAPhoto from '@mui/icons-material/AddAPhotoOutlined';
import Close from '@mui/icons-material/Close';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { maxPhotoBytes, maxPhotos, photoTypes } from '../api/upload.ts';

type Props = { files: File[]; onChange: (files: File[]) => void };

/** Pictures to send along. What the server would refuse is said here, before anything is sent. */
export const PhotoPicker = ({ files, onChange }: Props) => {
  const translate = useTranslate();
  const [refused, setRefused] = useState('');
  const add = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const good = chosen.filter((file) => photoTypes.includes(file.type) && file.size <= maxPhotoBytes);
    const kept = [...files, ...good].slice(0, maxPhotos);
    setRefused(
      kept.length < files.length + chosen.length ? translate('photo.limits', { max: maxPhotos }) : '',
    );
    onChange(kept);
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button
        component="label"
        variant="outlined"
        startIcon={<AddAPhoto />}
        disabled={files.length >= maxPhotos}
      >
        {translate('photo.add')}
        <input type="file" hidden multiple accept={photoTypes.join(',')} onChange={add} />
      </Button>
      <Typography variant="body2" color="textSecondary" component="span" sx={{ ml: 1.5 }}>
        {translate('photo.count', { count: files.length, max: maxPhotos })}
      </Typography>
      <Typography variant="body2" color="error" role="alert">
        {refused}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {files.map((file) => (
          <Preview
            key={`${file.name} ${file.lastModified}`}
            file={file}
            onRemove={() => onChange(files.filter((other) => other !== file))}
          />
        ))}
      </Box>
    </Box>
  );
};

const Preview = ({ file, onRemove }: { file: File; onRemove: () => void }) => {
  const translate = useTranslate();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <Box
      sx={{ position: 'relative', borderRadius: 1, overflow: 'hidden', border: 1, borderColor: 'divider' }}
    >
      <img
        src={url}
        alt={file.name}
        width={96}
        height={96}
        style={{ objectFit: 'cover', display: 'block' }}
      />
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={translate('photo.remove', { name: file.name })}
        sx={{
          position: 'absolute',
          top: 2,
          right: 2,
          bgcolor: '#000a',
          color: '#fff',
          '&:hover': { bgcolor: '#000' },
        }}
      >
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
};
